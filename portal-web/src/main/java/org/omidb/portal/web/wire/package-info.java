/** What answers have in common on their way to a browser: their tags, and being compressed. */
@NullMarked
package org.omidb.portal.web.wire;

import org.jspecify.annotations.NullMarked;
