/** Who does not know says it like this. */
export const notSure =
  /not sure|\bdo(?:n['’]?t| not) know|no idea|(?:わか|[分判]か?)(?:らな|りませ)|知(?:らな|りませ)|不明/i;
