package io.outhire.common.offenders;

import io.outhire.integrations.ats.AtsUser;

/** Breaks the rule on purpose: a value that knows a feature. */
record ReachesUpward(AtsUser user) {}
