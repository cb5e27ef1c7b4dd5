// Tells the window with the edit that somebody has signed in, and who.
import { announce } from "./studio-session.js";

announce(document.getElementById("signed-in").dataset.person);
