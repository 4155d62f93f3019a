-- The wall between teams, worded so that the planner sees through it. team_is_visible compared the
-- setting with two texts for every row: slow where many rows are read, and taken for a condition that
-- one row in two hundred passes, so that large teams' lists were read and sorted as a whole. Now the
-- setting is read once for each statement, and a team is compared as what it is.

-- The team that this transaction is bound to; null where it is bound to all or to none.
create function bound_team() returns uuid
  language sql stable parallel safe
  return nullif(nullif(current_setting('outhire.team', true), ''), '*')::uuid;

create function sees_every_team() returns boolean
  language sql stable parallel safe
  return current_setting('outhire.team', true) = '*';

create or replace procedure raise_team_wall(walled regclass)
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', walled);
  execute format('alter table %s force row level security', walled);
  execute format(
    'create policy team_wall on %s
       using (team_id = (select bound_team()) or (select sees_every_team()))
       with check (team_id = (select bound_team()) or (select sees_every_team()))',
    walled);
end $$;

do $$
declare walled regclass;
begin
  for walled in select polrelid from pg_policy where polname = 'team_wall' loop
    execute format(
      'alter policy team_wall on %s
         using (team_id = (select bound_team()) or (select sees_every_team()))
         with check (team_id = (select bound_team()) or (select sees_every_team()))',
      walled);
  end loop;
end $$;

drop function team_is_visible;
