/** Pages for those who screen applications, and for the terms of use of the database. */
@NullMarked
package org.omidb.portal.web.screening;

import org.jspecify.annotations.NullMarked;
