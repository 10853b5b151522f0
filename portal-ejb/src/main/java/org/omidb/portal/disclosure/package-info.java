/**
 * What of a client's data may leave the portal, and in which form: an allow-list of columns, new
 * names for everything that names, shifted dates, and a scan that looks for what slipped through.
 */
@NullMarked
package org.omidb.portal.disclosure;

import org.jspecify.annotations.NullMarked;
