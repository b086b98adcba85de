import type { components } from "./schema";

type Schemas = components["schemas"];

// The API's answers, by the names of its OpenAPI document.
export type NumberAnswer = Schemas["NumberAnswer"];
