/** Pages of agreements: drawn up, read, signed, ended. */
@NullMarked
package org.omidb.portal.web.agreement;

import org.jspecify.annotations.NullMarked;
