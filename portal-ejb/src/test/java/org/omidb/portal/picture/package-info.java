/** Tests of how images are drawn, by the standard's words and by programs of others. */
@NullMarked
package org.omidb.portal.picture;

import org.jspecify.annotations.NullMarked;
