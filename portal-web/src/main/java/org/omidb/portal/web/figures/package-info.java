/** The public pages about the size of the database, and the page on which staff publish it. */
@NullMarked
package org.omidb.portal.web.figures;

import org.jspecify.annotations.NullMarked;
