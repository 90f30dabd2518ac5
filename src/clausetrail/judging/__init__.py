"""From changes to verdicts, in the sense of the policy's own list of material changes."""
