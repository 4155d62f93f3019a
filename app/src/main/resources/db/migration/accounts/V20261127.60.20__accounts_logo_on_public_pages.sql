call show_on_public_pages('team_logo');
