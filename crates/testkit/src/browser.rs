//! A small browser without JavaScript: follows links and redirects, keeps cookies, fills in forms as they come.
