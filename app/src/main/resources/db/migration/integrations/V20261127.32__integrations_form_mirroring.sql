-- When the form of the linked posting is to be read again; a new link is due at once.
alter table job_link add column form_due_at timestamptz not null default to_timestamp(0);
create index job_link_form_due on job_link (form_due_at);
