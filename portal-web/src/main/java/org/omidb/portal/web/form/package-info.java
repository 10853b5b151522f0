/** Questions of any form as fields of a page, and answers as what a page shows. */
@NullMarked
package org.omidb.portal.web.form;

import org.jspecify.annotations.NullMarked;
