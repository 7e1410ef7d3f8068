-- What people look for in the audit: whom it is about, who did it, what was done. The newest come first.
CREATE INDEX audit_lines_by_user ON audit_lines (user_id, line_number);
CREATE INDEX audit_lines_by_doer ON audit_lines (actor_id, line_number);
CREATE INDEX audit_lines_by_account ON audit_lines (account_id, line_number);
CREATE INDEX audit_lines_by_deed ON audit_lines (deed, line_number);
