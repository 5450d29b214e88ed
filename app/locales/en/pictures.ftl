form-picture-heic = This photo is in a format (HEIC) that we cannot open. On an iPhone, open the photo, take a screenshot of it, and choose the screenshot.
