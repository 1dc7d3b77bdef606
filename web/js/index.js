// Comfort on top of pages that work without script. Each module looks for its own marks in the page and does nothing
// when they are absent; none may hold a rule or personal data.
import { guardSubmits } from "./bewaren.js";
import { keepDrafts } from "./concept.js";
import { focusErrors } from "./fouten.js";
import { followMeeting } from "./live.js";
import { dropFiles } from "./slepen.js";
import { shortcuts, shortcutSwitch } from "./toetsen.js";

followMeeting();
guardSubmits();
focusErrors();
keepDrafts();
dropFiles();
shortcuts();
shortcutSwitch();
