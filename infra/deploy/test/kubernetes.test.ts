import { Deployment, type IDeployment } from 'kubernetes-models/apps/v1';
import { HorizontalPodAutoscaler } from 'kubernetes-models/autoscaling/v2';
import { Ingress, NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Secret, Service } from 'kubernetes-models/v1';
import { expect, it } from 'vitest';
import { documentsOf, yamlOf } from './deploy-files.ts';

const FOLDER = 'infra/deploy/kubernetes';
const at = (name: string) => yamlOf(`${FOLDER}/${name}`);

interface Model {
  validate(): void;
}
type Build = (manifest: never) => Model;
const MODELS: Readonly<Record<string, Build>> = {
  'configmap.yaml': (it) => new ConfigMap(it),
  'secret.example.yaml': (it) => new Secret(it),
  'deployment.yaml': (it) => new Deployment(it),
  'service.yaml': (it) => new Service(it),
  'ingress.yaml': (it) => new Ingress(it),
  'disruption-budget.yaml': (it) => new PodDisruptionBudget(it),
  'network-policy.yaml': (it) => new NetworkPolicy(it),
  'autoscaler.yaml': (it) => new HorizontalPodAutoscaler(it),
};

it.each(Object.entries(MODELS))('DE-3 %s is one by its schema', (file, build) => {
  for (const manifest of documentsOf(`${FOLDER}/${file}`)) build(manifest as never).validate();
});

it('DE-3 what is no manifest is seen', () => {
  const deployment = at('deployment.yaml') as IDeployment;
  const wrong = { ...deployment, spec: { ...deployment.spec, replicas: 'two' } };
  expect(() => new Deployment(wrong as never).validate()).toThrow('replicas');
});

it('DE-3 everything is in the kustomization, but for the example and what is left to choose', () => {
  const { resources } = at('kustomization.yaml') as { resources: string[] };
  const left = ['secret.example.yaml', 'autoscaler.yaml'];
  expect(resources.toSorted()).toEqual(
    Object.keys(MODELS)
      .filter((file) => !left.includes(file))
      .toSorted(),
  );
});

const { spec } = at('deployment.yaml') as Required<IDeployment>;
const pod = spec.template.spec;
const [server] = pod?.containers ?? [];

it('DE-3 a new server is ready before an old one goes, and each has time to let its people go', () => {
  expect(spec.strategy?.rollingUpdate).toEqual({ maxUnavailable: 0, maxSurge: 1 });
  const { data } = at('configmap.yaml') as { data: Record<string, string> };
  const waits = server?.lifecycle?.preStop?.exec?.command?.at(-1);
  const lettingGo = 10;
  expect(pod?.terminationGracePeriodSeconds).toBeGreaterThan(
    Number(waits) + Number(data.DRAIN_SECONDS) + lettingGo,
  );
});

it('DE-3 a server whose database is away is sent nobody, and is not ended', () => {
  expect(server?.readinessProbe?.httpGet?.path).toBe('/readyz');
  expect(server?.livenessProbe?.httpGet?.path).toBe('/livez');
  expect(server?.startupProbe?.httpGet?.path).toBe('/livez');
});

it('DE-3 nothing runs as root, and nothing selects what is not ours', () => {
  expect(pod?.securityContext?.runAsNonRoot).toBe(true);
  expect(server?.securityContext?.readOnlyRootFilesystem).toBe(true);
  const ours = { 'app.kubernetes.io/name': 'throughline' };
  const service = at('service.yaml') as { spec: { selector: object; ports: unknown[] } };
  const policy = at('network-policy.yaml') as { spec: { podSelector: object } };
  const budget = at('disruption-budget.yaml') as { spec: { selector: object } };
  expect(spec.template.metadata?.labels).toEqual(ours);
  expect(service.spec.selector).toEqual(ours);
  for (const selector of [spec.selector, policy.spec.podSelector, budget.spec.selector]) {
    expect(selector).toEqual({ matchLabels: ours });
  }
});

it('DE-3 metrics are reached by no service and no ingress', () => {
  const names = server?.ports?.map(({ name }) => name);
  expect(names).toEqual(['http', 'metrics']);
  const service = at('service.yaml') as { spec: { ports: { targetPort: string }[] } };
  expect(service.spec.ports.map(({ targetPort }) => targetPort)).toEqual(['http']);
});
