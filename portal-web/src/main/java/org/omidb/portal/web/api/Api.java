package org.omidb.portal.web.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource class of the portal stands under this path; callers bring a bearer token. */
@ApplicationPath("/api")
public class Api extends Application {}
