/**
 * What stands between the network and the pages: headers for every answer, a look at every form.
 */
@NullMarked
package org.omidb.portal.web.security;

import org.jspecify.annotations.NullMarked;
