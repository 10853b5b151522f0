/** What somebody says of themselves once, for every application. */
@NullMarked
package org.omidb.portal.web.profile;

import org.jspecify.annotations.NullMarked;
