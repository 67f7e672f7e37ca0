import { keepsEveryContract } from '../every-contract.ts';
import { openOnPostgres, withPostgres } from './databases.ts';

withPostgres('on Postgres', () => keepsEveryContract('the Postgres store', openOnPostgres));
