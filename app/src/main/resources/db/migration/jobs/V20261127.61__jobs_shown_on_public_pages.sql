call show_on_public_pages('job_description');
call show_on_public_pages('job_former_slug');
