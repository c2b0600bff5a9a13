import { createContext, useContext } from "react";
import { type Words, zh } from "./zh";

/** The sentences in the language chosen. */
export const WordsContext = createContext<Words>(zh);

export const useWords = (): Words => useContext(WordsContext);
