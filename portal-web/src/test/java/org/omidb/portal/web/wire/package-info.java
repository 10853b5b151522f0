/** Tests of what goes over the wire, and requests and answers for those of other packages. */
@NullMarked
package org.omidb.portal.web.wire;

import org.jspecify.annotations.NullMarked;
