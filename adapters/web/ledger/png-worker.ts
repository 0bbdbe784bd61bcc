import { parentPort, workerData } from 'node:worker_threads';
import { readDrawnWith } from './read-drawn-with.js';
import { toPng } from './to-png.js';

parentPort?.postMessage(await toPng(String(workerData), readDrawnWith()));
