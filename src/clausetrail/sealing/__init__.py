"""The sealed archive: every published edition on record, and the record a chain.

``seals.json`` in a policy's folder holds the SHA-256 (FIPS 180-4) of each published
edition.  `breaches` finds what is not as it was sealed; `verify` also finds a chain that
was rewritten as a whole, by comparing it with what git remembers.
"""

from clausetrail.sealing.archive import Archive, breaches
from clausetrail.sealing.breach import Breach
from clausetrail.sealing.chain import Chain, digest
from clausetrail.sealing.continuity import State, unknown_head, unknown_heads
from clausetrail.sealing.growth import corrected, refuse, sealed
from clausetrail.sealing.record import Erratum, Record, Seal
from clausetrail.sealing.verification import verify

__all__ = [
    "Archive",
    "Breach",
    "Chain",
    "Erratum",
    "Record",
    "Seal",
    "State",
    "breaches",
    "corrected",
    "digest",
    "refuse",
    "sealed",
    "unknown_head",
    "unknown_heads",
    "verify",
]
