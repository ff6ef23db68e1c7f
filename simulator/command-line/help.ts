export const help = `The practice Azure: answers as Azure does, on this machine only.

npm run practice-azure -- [options]

  --port N      where to listen on 127.0.0.1; 0 takes any free port (8443)
  --world FILE  where the world is kept (.data/practice-azure/world.json)
  --pace N      how long things take: 1 as in Azure, 0.05 about twenty times faster, 0 at once
  --http        plain HTTP instead of HTTPS
  --fresh       start over with the world that ships
  --help        this text`;
