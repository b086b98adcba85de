import { useAddress } from "../address/history";
import { usePairAnswer } from "../api/answers";
import { useSay } from "../language/say";
import { Fragment } from "./Fragment";
import { Answered, Empty } from "./States";

interface Props {
  id: string;
  /** Ids of the figures and tables that are wanted; all of the section where absent. */
  only?: readonly string[];
  hasHeading?: boolean;
}

/** A section of the report on the pair; a pair of which it cannot be written has none. */
export function Section({ id, only, hasHeading = true }: Props) {
  const say = useSay();
  const { pair, from, to } = useAddress();
  const sections = usePairAnswer("/api/v1/pairs/{a}/{b}/sections");
  const isThere = sections.data?.some((s) => s.id === id) ?? false;
  const asked = usePairAnswer("/api/v1/pairs/{a}/{b}/sections/{section}", { section: id }, isThere);
  if (sections.data && !isThere) return <Empty hint={say("section.hint")}>{say("section.none")}</Empty>;
  return (
    <Answered asked={sections.error ? (sections as unknown as typeof asked) : asked} what={say("section.loading")}>
      {(section) => (
        <section aria-label={section.heading}>
          {hasHeading && <h2>{section.heading}</h2>}
          <Fragment key={[pair?.a, pair?.b, from, to, section.heading].join()} section={section} only={only} />
        </section>
      )}
    </Answered>
  );
}
