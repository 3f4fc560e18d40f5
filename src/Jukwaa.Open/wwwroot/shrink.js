// Makes photos smaller before they are sent: data cost money, and so what a camera wrote into a file does not even leave the telephone. Without this script, or where a
// browser cannot, a photo goes as it is and is cleaned where it arrives.
(() => {
  const longest = 2048, enough = 500_000, good = 0.85;
  const field = document.getElementById("f-Photos"), told = document.querySelector("[data-shrunk]");
  if (!field || !told || !window.createImageBitmap) return;
  let turn = 0;
  const shrink = async (file) => {
    if (file.size <= enough || !file.type.startsWith("image/")) return file;
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, longest / Math.max(picture.width, picture.height)), canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [picture.width, picture.height].map((side) => Math.max(1, Math.round(side * scale)));
      // What is seen through becomes white: a JPEG would make it black.
      const pen = canvas.getContext("2d");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
      picture.close();
      const small = await new Promise((done) => canvas.toBlob(done, "image/jpeg", good));
      return small && small.size < file.size ? new File([small], file.name.replace(/\.\w+$/, "") + ".jpg", { type: small.type }) : file;
    } catch { return file; }
  };
  const megabytes = (files) => (files.reduce((sum, file) => sum + file.size, 0) / 1e6).toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
  field.addEventListener("change", async () => {
    const mine = ++turn, before = [...field.files], after = [];
    told.textContent = "";
    // One after the other: a telephone has room for one unpacked photo.
    for (const file of before) after.push(await shrink(file));
    // Others were chosen meanwhile, or nothing became smaller.
    if (mine !== turn || after.every((file, n) => file === before[n])) return;
    const chosen = new DataTransfer();
    after.forEach((file) => chosen.items.add(file));
    field.files = chosen.files;
    told.textContent = told.dataset.shrunk.replace("{0}", megabytes(before)).replace("{1}", megabytes(after));
  });
})();
