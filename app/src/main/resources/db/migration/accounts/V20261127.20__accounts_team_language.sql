-- What public pages speak when neither the job nor the visitor says otherwise: ISO 639-1.
alter table team add column language text not null default 'en'
  check (language in ('en', 'de', 'fr', 'es', 'nl'));
