import { PartnersMap } from "../../parts/PartnersMap";
import { PartChoices, Parts } from "../../parts/Parts";

export default function MapPage() {
  return (
    <>
      <PartChoices />
      <Parts across="partners">{(structure) => <PartnersMap of={structure} />}</Parts>
    </>
  );
}
