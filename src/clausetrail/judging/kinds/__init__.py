"""Which kind of rule a clause states: one of the six kinds of material change.

A kind is found in three steps:

1. The nearest title that says something gives the *section* its kind (`topic`).  Where no
   title does, the terms of the wording tell what it is about (`bearing`).
2. The sentences that differ are read for themselves.  A `sentence` bears signs ("you may
   refuse", "kept in", "write to us"): the words of each are in ``vocabulary/evidence.toml``,
   by kind, and `evidence` looks for them.
3. Each piece of evidence says over which sections it is stronger.  The first that is stronger
   than the section gives the change its kind, else the section does (`kind`).  All other
   kinds the sentences tell of are named beside it.

So a sentence on whom to write to is of kind 5 in a section on use, while one on rights that
mentions how to write to us stays one on rights.  `kind` asks this for the terms that differ.

Apart from these: `statement` finds sentences that state no rule, `news` those that only tell
of the past, `matter` the kinds of agreements, and `consents` on whose consent it depends.
"""
