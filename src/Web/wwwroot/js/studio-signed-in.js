// Tells the window with the edit that somebody has signed in, and who.
import { announce } from "./studio-session.js";

const told = document.getElementById("signed-in");
announce(told.dataset.person);
told.dataset.announced = "";
