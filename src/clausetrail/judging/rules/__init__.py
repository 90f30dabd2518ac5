"""Every rule, in one place.

A rule takes a `Case` and returns a `Judgement` or ``None``.  ``MATERIAL`` rules
stand in the order of how specific they are: of several that fire, the first
gives the category, the others are named beside it.  ``HARMLESS`` rules are
proofs, asked only where no material rule fires.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from clausetrail.judging.case import Case
from clausetrail.judging.rules import (
    act,
    anchored,
    authority,
    bound,
    cell,
    channel,
    condition,
    construction,
    contact,
    contract,
    data_type,
    deadline,
    denial,
    disclosure,
    doubt,
    ellipsis,
    entity,
    extent,
    filler,
    force,
    hedge,
    identity,
    limits,
    news,
    opposite,
    order,
    organisation,
    paraphrase,
    particular,
    party,
    passage,
    pointer,
    provision,
    purpose,
    qualification,
    recipient,
    rewording,
    right,
    risk,
    slip,
    strength,
    unchanged,
    vendor,
)
from clausetrail.judging.verdict import Judgement

if TYPE_CHECKING:
    from clausetrail.repository.policy import Profile

Rule = Callable[[Case], Judgement | None]

SETTLED: tuple[Rule, ...] = (
    unchanged.metadata,
    unchanged.contents,
    unchanged.same_words,
    unchanged.table_head,
    news.counted,
    news.noted,
    unchanged.repeated,
    unchanged.renamed_member,
    doubt.long,
    doubt.renamed_party,
    paraphrase.paraphrased,
)
"""Changes without any content of their own, or with too much: no other rule is asked.

The last reads phrases alike that say the same everywhere, and finds nothing left."""

MATERIAL: tuple[Rule, ...] = (
    risk.risk,
    party.party,
    organisation.organisation,
    identity.identity,
    entity.entity,
    vendor.vendor,
    contact.contact,
    authority.body,
    channel.channel,
    channel.hours_open,
    contact.address_line,
    anchored.anchored,
    right.right,
    deadline.deadline,
    recipient.recipient,
    recipient.place,
    entity.name,
    data_type.data_type,
    purpose.purpose,
    act.act,
    force.force,
    extent.extent,
    strength.strength,
    condition.condition,
    hedge.hedge,
    opposite.opposite,
    party.exchanged,
    deadline.figure,
    passage.passage,
    provision.provision,
)

NAMING: tuple[Rule, ...] = (
    risk.risk,
    party.party,
    organisation.organisation,
    entity.entity,
    contact.contact,
)
"""The rules that are asked about a title too: it states facts, but no rules."""

FACTS: tuple[Rule, ...] = (risk.risk, party.party, entity.entity, contact.contact)
"""The rules that are asked about a sentence that states no rule: it may name somebody."""

TOLD: tuple[Rule, ...] = (risk.risk,)
"""The rules that are asked about a note on what was changed: it may disclose an incident."""

CONTRACT: tuple[Rule, ...] = (
    contract.who,
    contract.reached,
    contract.forum,
    contract.figure,
    contract.personal,
    contract.reach,
    contract.substance,
    contract.provision,
)
"""The material rules for a contract."""

CONTRACT_NAMING: tuple[Rule, ...] = (contract.who, contract.reached)
"""Those that are asked about a title of a contract too."""

AGREED: tuple[Rule, ...] = (contract.agreed,)
"""Asked of an agreement that is judged by the six kinds, where nothing else has decided."""

HARMLESS: tuple[Rule, ...] = (
    rewording.renamed,
    rewording.same_meaning,
    order.reordered,
    slip.slip,
    ellipsis.understood,
    construction.reconstructed,
    pointer.reference,
    unchanged.heading,
    unchanged.retitled,
    filler.filler,
)

PROFILES: Mapping[Profile, tuple[Rule, ...]] = {
    "six": (),
    "pipl": (disclosure.recipient, disclosure.controller, disclosure.retention),
    "wp260": (slip.grammar,),
    "contract": (contract.unproven,),
}
"""Rules of a profile, asked where nothing else has decided."""

STATED: tuple[Rule, ...] = (
    cell.cell,
    limits.limited,
    particular.particular,
    denial.denial,
    qualification.qualification,
    bound.bound,
)
"""Material by the place of the words alone, asked of what nothing shows harmless."""

DOUBTFUL: tuple[Rule, ...] = (doubt.moved, doubt.unproven)
