import type { LowConfidence } from "../document/model";
import { overlaps, type Span } from "../text/span";
import type { Facts } from "./model";
import type { Unsure } from "./model-values";

/**
 * The gate between recognition and checks: a date, a number or a name that optical recognition was not
 * sure about is taken out of the facts and listed as unsure, for a person to look at. What stood there
 * stays known: a date keeps its span without a value, a vote keeps that it was recorded.
 */
export function withoutUnsure(facts: Facts, low: readonly LowConfidence[]): Facts {
	if (low.length === 0) return facts;
	const gate = new Gate([...low].sort((a, b) => a.span.start - b.span.start));
	const kept = gate.clean(facts) as Facts;
	return { ...kept, unsure: gate.found() };
}

type Plain = Record<string, unknown>;

class Gate {
	private readonly unsure = new Map<string, Unsure>();

	constructor(private readonly low: readonly LowConfidence[]) {}

	found(): Unsure[] {
		return [...this.unsure.values()].sort((a, b) => a.span.start - b.span.start);
	}

	clean(value: unknown): unknown {
		if (Array.isArray(value)) return value.flatMap((one) => this.element(one));
		if (!isPlain(value)) return value;
		const kept: Plain = {};
		let lost = false;
		for (const [key, inner] of Object.entries(value)) {
			if (this.isUnsureNumber(inner)) lost = true;
			else if (this.isUnsureDate(inner)) kept[key] = this.emptied(inner as Plain);
			else kept[key] = this.clean(inner);
		}
		return lost || this.hasUnsureName(kept) ? asOpen(kept) : kept;
	}

	private element(one: unknown): unknown[] {
		if (this.isUnsureNumber(one) || this.isUnsureDate(one)) return [];
		return [this.clean(one)];
	}

	private isUnsureNumber(value: unknown): boolean {
		return isPlain(value) && typeof value.value === "number" && this.note(value.span, "number");
	}

	private isUnsureDate(value: unknown): boolean {
		if (!isPlain(value) || !("year" in value || "month" in value || "iso" in value)) return false;
		return this.note(value.span, "date");
	}

	/** The date was there; what day it was is not known. */
	private emptied(value: Plain): Plain {
		const { iso: _iso, year: _year, month: _month, day: _day, ...rest } = value;
		return this.clean(rest) as Plain;
	}

	private hasUnsureName(value: Plain): boolean {
		if (!Array.isArray(value.members)) return false;
		const names = [
			...value.members,
			...((value.absent as { person: unknown }[] | undefined) ?? []).map((absence) => absence.person),
		];
		return names.map((name) => isPlain(name) && this.note(name.span, "name")).some(Boolean);
	}

	/** True, and remembered, when recognition was unsure within the span. */
	private note(span: unknown, what: Unsure["what"]): boolean {
		if (!isSpan(span)) return false;
		const hit = this.low.find((one) => overlaps(one.span, span));
		if (!hit) return false;
		this.unsure.set(`${span.start}-${span.end}`, { span, what, score: hit.score });
		return true;
	}
}

/** A list of those present may hold others; a vote without its numbers was still recorded. */
function asOpen(value: Plain): Plain {
	if (Array.isArray(value.members)) return { ...value, open: true };
	if ("unanimous" in value || "against" in value || "for" in value || "voters" in value || "method" in value)
		return { ...value, method: value.method ?? { span: value.span, kind: "other" } };
	return value;
}

function isPlain(value: unknown): value is Plain {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSpan(value: unknown): value is Span {
	return isPlain(value) && typeof value.start === "number" && typeof value.end === "number";
}
