import { PartnersMap } from "../../parts/PartnersMap";
import { Parts } from "../../parts/Parts";

export default function MapPage() {
  return <Parts across="partners">{(structure) => <PartnersMap of={structure} />}</Parts>;
}
