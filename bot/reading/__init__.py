"""The reader of one chat line: pure functions from a string to a `Reading`.

Reading order: canon (how people type -> one plain spelling), lexicon and the cue tables asking, listening and counterproductive
(what to look for), guards and shapes (what cues alone get wrong), moves and quality, then questions, acts, slots, apology,
politeness, link; `line.read_line` is the door. persons turns words around for echoes and for feared sentences.
"""
