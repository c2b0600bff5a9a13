import { MessageChannel } from "node:worker_threads";
import { afterEach, describe, expect, it } from "vitest";
import { connect } from "./connect";
import { EngineError } from "./protocol";
import { type Port, serve } from "./serve";

interface Calls {
	double: { ask: number; answer: number };
	fail: { ask: null; answer: null };
	wait: { ask: null; answer: null };
}

const open: MessageChannel[] = [];

function pair() {
	const channel = new MessageChannel();
	open.push(channel);
	serve<Calls>(channel.port1 as unknown as Port, {
		double: (value, { progress }) => {
			progress({ done: 1, total: 2 });
			return value * 2;
		},
		fail: () => {
			throw new Error("坏了");
		},
		wait: (_ask, { signal }) =>
			new Promise((resolve) => signal.addEventListener("abort", () => resolve(null))),
	});
	channel.port1.start();
	channel.port2.start();
	return connect<Calls>(channel.port2 as unknown as Port);
}

afterEach(() => {
	for (const channel of open.splice(0)) channel.port1.close();
});

describe("serve and connect", () => {
	it("answer with a value after progress", async () => {
		const steps: number[] = [];
		const answer = await pair().call("double", 21, { onProgress: ({ done }) => steps.push(done) });
		expect(answer).toBe(42);
		expect(steps).toEqual([1]);
	});

	it("turn a throw into a typed error", async () => {
		await expect(pair().call("fail", null)).rejects.toMatchObject({ code: "failed", message: "坏了" });
	});

	it("answer an unknown call", async () => {
		await expect(pair().call("nothing" as "fail", null)).rejects.toMatchObject({ code: "unknown-call" });
	});

	it("end a cancelled call", async () => {
		const stop = new AbortController();
		const asked = pair().call("wait", null, { signal: stop.signal });
		stop.abort();
		await expect(asked).rejects.toMatchObject({ code: "cancelled" });
	});

	it("end open calls when the port is closed", async () => {
		const connection = pair();
		const asked = connection.call("wait", null);
		connection.close(new EngineError("closed"));
		await expect(asked).rejects.toMatchObject({ code: "closed" });
	});
});
