import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import config from '/work/wt/screens-a/apps/web/playwright.config.ts';
import { Stage } from '/work/wt/screens-a/apps/web/e2e/stage.ts';
import { furnish } from '/work/wt/screens-a/apps/web/e2e/furnish.ts';
const out = '/tmp/look/';
await mkdir(out, { recursive: true });
const stage = await Stage.open();
const browser = await chromium.launch(config.use?.launchOptions);
const sizes = [[360, 740], [820, 1180], [1440, 900], [1920, 1080]];
try {
  const ctx = await browser.newContext({ baseURL: stage.origin, reducedMotion: 'reduce', locale: process.env.LOC ?? 'en-US', colorScheme: (process.env.CS ?? 'light') as 'light' });
  const page = await ctx.newPage();
  page.on('pageerror', (e) => console.log('PAGEERROR', String(e)));
  page.on('console', (m) => m.type() === 'error' && console.log('console', m.text()));
  await page.goto(stage.stewardPath);
  await page.waitForURL(/network/);
  console.log(page.url());
  await page.getByRole('heading', { level: 1 }).waitFor();
  const shoot = async (name: string, only = [0, 2]) => {
    for (const i of only) {
      await page.setViewportSize({ width: sizes[i]![0]!, height: sizes[i]![1]! });
      await page.screenshot({ path: `${out}${name}-${sizes[i]![0]}.png`, fullPage: true, animations: 'disabled' });
    }
  };
  await page.waitForTimeout(500);
  await shoot('1-sample');
  const f = await furnish(page);
  for (const [name, path] of [['2-home', `/network/${f.networkId}`], ['3-team', `/team/${f.teamIds[1]}`], ['4-settings', `/network/${f.networkId}/settings`], ['5-networks', '/networks'], ['6-desk', `/convening/${f.conveningId}`]] as const) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(700);
    await shoot(name, name === '2-home' ? [0, 1, 2, 3] : [0, 2]);
  }
  await page.goto('/networks');
  await page.getByRole('button').filter({ hasText: /Start a network|Crear una red/ }).first().click();
  await page.getByRole('dialog').waitFor();
  await shoot('7-new-network');
  await page.goto(`/network/${f.networkId}`);
  await page.getByRole('button').filter({ hasText: /Add a team|Agregar un/ }).first().click();
  await page.getByRole('dialog').waitFor();
  await shoot('8-add-team');
} finally { await browser.close(); await stage.close(); }
