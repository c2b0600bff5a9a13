import { createRoot } from "react-dom/client";
import { App } from "./app";
import "./workbench.css";
import "./checklists.css";
import "./own-list.css";

const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
