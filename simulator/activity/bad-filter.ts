/** A question that the Activity Log does not understand. It answers in a shape of its own, without an envelope. */
export class BadFilter extends Error {}
