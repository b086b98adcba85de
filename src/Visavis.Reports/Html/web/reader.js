// What a reader does with the page: receipts, looks, contents, wide tables.
import { followContents } from "./contents.js";
import { offerList } from "./list.js";
import { offerLooks } from "./looks.js";
import { openReceipts } from "./panel.js";
import { hintAtWidth } from "./wide.js";

offerLooks();
followContents();
hintAtWidth();
openReceipts();
offerList();
