"""Chinese: one sentence in one order, whatever stands in front of it or at its end."""
