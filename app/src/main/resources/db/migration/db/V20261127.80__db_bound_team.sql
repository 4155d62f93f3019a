-- The team that this transaction is bound to; null where it is bound to all or to none. For
-- statements that travel together with the one that finds the team.
create function bound_team() returns uuid
  language sql stable parallel safe
  return nullif(nullif(current_setting('outhire.team', true), ''), '*')::uuid;
