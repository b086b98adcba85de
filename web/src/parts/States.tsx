import type { ReactNode } from "react";
import type { Asked } from "../api/answers";
import { ApiProblem } from "../api/client";
import { useSay } from "../language/say";

/** While an answer is on its way; where that may take long, what is being done. */
export function Loading({ what }: { what?: string | undefined }) {
  const say = useSay();
  return (
    <p className="state loading" role="status">
      {what ?? say("state.loading")}
    </p>
  );
}

/** Nothing to show, and what would change that. */
export function Empty({ children, hint }: { children: ReactNode; hint?: ReactNode }) {
  return (
    <div className="state empty">
      <p>{children}</p>
      {hint !== undefined && <p className="hint">{hint}</p>}
    </div>
  );
}

export function Fault({ fault, again }: { fault: ApiProblem; again?: () => void }) {
  const say = useSay();
  const { problem } = fault;
  return (
    <div className="state fault" role="alert">
      <p>{problem?.title ?? say("state.silent")}</p>
      {problem?.detail && <p>{problem.detail}</p>}
      <p className="hint">{problem ? problem.try : say("state.start")}</p>
      {again && fault.isPassing && (
        <button type="button" onClick={again}>
          {say("state.again")}
        </button>
      )}
      {problem?.code && <p className="id">{problem.code}</p>}
    </div>
  );
}

/** An answer, or why it is not there yet. */
export function Answered<T>({ asked, what, children }: { asked: Asked<T>; what?: string; children: (answer: T) => ReactNode }) {
  if (asked.data !== undefined) return children(asked.data);
  if (asked.error) return <Fault fault={asked.error} again={() => void asked.refetch()} />;
  return <Loading what={what} />;
}
