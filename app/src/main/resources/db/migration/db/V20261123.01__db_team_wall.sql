-- The second wall between teams: rows of another team do not exist for a transaction bound to one.
-- The first wall is the team in every statement; this one stands where the first was forgotten.

-- outhire.team is set per transaction: a team's id, or '*' for work that crosses teams and says so.
-- Unset, nothing is visible.
create function team_is_visible(team uuid) returns boolean
  language sql stable parallel safe
  return current_setting('outhire.team', true) in ('*', team::text);

-- Call once for every table that holds a team's data; the column is named team_id.
-- Forced, so that the tables' owner is bound as well.
create procedure raise_team_wall(walled regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('alter table %s force row level security', walled);
  execute format(
    'create policy team_wall on %s using (team_is_visible(team_id)) with check (team_is_visible(team_id))',
    walled);
end $$;
