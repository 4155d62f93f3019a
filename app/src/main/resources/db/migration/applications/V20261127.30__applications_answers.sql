-- The cover letter of an application; null when none was written.
alter table applications add column cover_letter text;

-- What the person answered to the questions of the form, each question in the words in which it was
-- asked: the form may be another one tomorrow. Only questions that were answered.
create table application_answers (
  team_id uuid not null,
  application_id uuid not null,
  position integer not null,
  question text not null,
  type text not null,
  texts text[] not null,
  primary key (team_id, application_id, position),
  foreign key (team_id, application_id) references applications (team_id, id) on delete cascade
);
call raise_team_wall('application_answers');
