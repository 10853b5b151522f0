/** The table of mailed links, and of those who asked for one of their own. */
@NullMarked
package org.omidb.portal.link.store;

import org.jspecify.annotations.NullMarked;
