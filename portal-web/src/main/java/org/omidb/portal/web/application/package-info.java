/** Pages of the applicant, of the team's inbox, and of everybody who reads an application. */
@NullMarked
package org.omidb.portal.web.application;

import org.jspecify.annotations.NullMarked;
