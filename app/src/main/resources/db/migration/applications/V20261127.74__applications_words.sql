-- The words that applications are found by: an index that grows with a team is read only where the
-- search points (docs/adr/0034). Ordered by bytes, so that the beginning of a word is a range.
create table application_word (
  team_id uuid not null,
  word text collate "C" not null,
  application_id uuid not null,
  primary key (team_id, word, application_id)
);
create index application_word_of_application on application_word (team_id, application_id, word);
call raise_team_wall('application_word');

-- Whole, as in "smith-jones" or an e-mail address, and in parts; in small letters.
create function search_words(variadic texts text[]) returns setof text
  language sql immutable parallel safe as $$
  select distinct left(word, 100)
    from unnest(texts) as given,
         lateral (select regexp_split_to_table(lower(given), '\s+')
                  union all
                  select regexp_split_to_table(lower(given), '[^[:alnum:]]+')) as split (word)
   where word <> ''
$$;

insert into application_word (team_id, word, application_id)
select team_id, word, id from applications, search_words(name, email, reference) as word;

-- Row by row, whoever changes an application and for whatever reason: what is erased is not found.
create function index_application() returns trigger language plpgsql as $$
begin
  if tg_op <> 'INSERT' then
    delete from application_word where team_id = old.team_id and application_id = old.id;
  end if;
  if tg_op <> 'DELETE' then
    insert into application_word (team_id, word, application_id)
    select new.team_id, word, new.id from search_words(new.name, new.email, new.reference) as word;
  end if;
  return null;
end $$;

create trigger application_word after insert or delete on applications
  for each row execute function index_application();
create trigger application_word_changed after update of name, email, reference on applications
  for each row
  when ((old.name, old.email, old.reference) is distinct from (new.name, new.email, new.reference))
  execute function index_application();
