-- How many deliveries of a team stand where, kept and not counted; as application_count.
create table delivery_count (
  team_id uuid not null,
  state text not null,
  slot smallint not null,
  deliveries bigint not null,
  primary key (team_id, state, slot)
) with (fillfactor = 70);
call raise_team_wall('delivery_count');

insert into delivery_count (team_id, state, slot, deliveries)
select team_id, state, 0, count(*) from delivery group by team_id, state;

create procedure add_to_delivery_count(team uuid, counted text, change int) language sql as $$
  insert into delivery_count as kept (team_id, state, slot, deliveries)
  values (team, counted, pg_backend_pid() % 8, change)
  on conflict (team_id, state, slot) do update
    set deliveries = kept.deliveries + excluded.deliveries
$$;

create function count_delivery() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    call add_to_delivery_count(old.team_id, old.state, -1);
  end if;
  if tg_op <> 'DELETE' then
    call add_to_delivery_count(new.team_id, new.state, 1);
  end if;
  return null;
end $$;

create constraint trigger delivery_count after insert or delete on delivery
  deferrable initially deferred for each row execute function count_delivery();
create constraint trigger delivery_count_moved after update of state on delivery
  deferrable initially deferred for each row
  when (old.state is distinct from new.state) execute function count_delivery();

-- The page of deliveries, narrowed to a state; and since when the oldest one is on its way.
create index delivery_latest_in_state
  on delivery (team_id, state, created_at desc, application_id desc);
create index delivery_waiting_of_team on delivery (team_id, created_at)
  where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN');
create index delivery_duplicated on delivery (team_id) where duplicates > 0;
