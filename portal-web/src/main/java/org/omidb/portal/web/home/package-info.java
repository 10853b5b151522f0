/** The page after signing in: for each role, where its work lies. */
@NullMarked
package org.omidb.portal.web.home;

import org.jspecify.annotations.NullMarked;
