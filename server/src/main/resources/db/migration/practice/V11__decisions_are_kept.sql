-- What these tables say of themselves, that a row is never changed, the database now holds to: put_behind_wall grants updating.
revoke update, delete on practice.setting, practice.book_name, practice.own_book, practice.route, practice.seal_choice
    from congvan_app;
